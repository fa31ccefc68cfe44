package org.ledgerdesk.ticket.preset;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the portal what there is to choose from. */
@RestController
class PresetController {

    private final Categories categories;
    private final Departments departments;

    PresetController(Categories categories, Departments departments) {
        this.categories = categories;
        this.departments = departments;
    }

    @GetMapping("/api/v1/categories")
    CategoryList categories() {
        return new CategoryList(categories.all());
    }

    @GetMapping("/api/v1/departments")
    DepartmentList departments() {
        return new DepartmentList(departments.all());
    }

    record CategoryList(List<Category> items) {}

    record DepartmentList(List<Department> items) {}
}
